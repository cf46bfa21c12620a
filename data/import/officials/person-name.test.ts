import { describe, expect, it } from 'vitest';
import { splitName, stripHonorifics } from './person-name.ts';
import { romanise } from './romanise.ts';

describe('splitName', () => {
  it.each([
    ['Nursultan Nazarbayev', 'KZ', 'Nursultan', 'Nazarbayev'],
    ['Viktor Orbán', 'HU', 'Viktor', 'Orbán'],
    ['Xi Jinping', 'CN', 'Jinping', 'Xi'],
    ['Park Geun-hye', 'KR', 'Geun-hye', 'Park'],
    ['Carrie Lam', 'HK', 'Carrie', 'Lam'],
    ['Nguyễn Xuân Phúc', 'VN', 'Xuân Phúc', 'Nguyễn'],
    ['Shinzō Abe', 'JP', 'Shinzō', 'Abe'],
    ['Abiy Ahmed', 'ET', 'Ahmed', 'Abiy'],
    ['Andrés Manuel López Obrador', 'MX', 'Andrés Manuel', 'López Obrador'],
    ['Juan Manuel Santos Calderón', 'CO', 'Juan Manuel', 'Santos Calderón'],
    ['Gabriel Boric Font', 'CL', 'Gabriel', 'Boric Font'],
    ['Ursula von der Leyen', 'DE', 'Ursula', 'von der Leyen'],
    ['Nouri al-Maliki', 'IQ', 'Nouri', 'al-Maliki'],
    ['Zine El Abidine Ben Ali', 'TN', 'Zine El Abidine', 'Ben Ali'],
    ['Thein Sein', 'MM', '', 'Thein Sein'],
    ['Suharto', 'ID', '', 'Suharto'],
    ['Elizabeth II', 'GB', '', 'Elizabeth II'],
    ['Lord Mandelson', 'GB', 'Lord', 'Mandelson'],
    ['Sheikh Hasina', 'BD', '', 'Hasina'],
  ])('%s', (name, country, given, family) => {
    expect(splitName(name, country)).toMatchObject({ given, family });
  });

  it('takes titles off, but no name that only looks like one', () => {
    expect(stripHonorifics('Gen. Sir Peter Cosgrove')).toBe('Peter Cosgrove');
    expect(stripHonorifics('Dr. Kizza Besigye MP')).toBe('Kizza Besigye');
    expect(stripHonorifics('Prince Johnson')).toBe('Prince Johnson');
  });
});

describe('romanise', () => {
  it('puts family-first labels the other way round and leaves the patronymic out', () => {
    expect(romanise('Смирнов, Иван Петрович', 'RU')).toBe('Ivan Smirnov');
    expect(romanise('Коваленко Олег Иванович', 'UA')).toBe('Oleh Kovalenko');
  });
  it('reads Hangul, and gives up on scripts without vowels', () => {
    expect(romanise('김철수', 'KR')).toBe('Kim Cheol-su');
    expect(romanise('محمد', 'PS')).toBeUndefined();
  });
});

describe('initials', () => {
  it('are not particles', () => {
    expect(splitName('Togo D. West', 'US')).toMatchObject({ given: 'Togo D.', family: 'West' });
    expect(splitName('Massimo D Alema', 'IT').family).toBe('Alema');
  });
});
